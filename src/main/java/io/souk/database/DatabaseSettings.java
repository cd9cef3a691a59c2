package io.souk.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the ground.
 *
 * @param folder where the embedded PostgreSQL keeps its data
 * @param ledgerDays days of payloads that the ledger keeps
 * @param monthsAhead months for which partitions are made in advance
 */
@Validated
@ConfigurationProperties("souk.database")
record DatabaseSettings(
    @NotNull Path folder, @Min(2) @Max(3650) int ledgerDays, @Min(1) @Max(24) int monthsAhead) {}
