package io.souk.dashboard;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the pages.
 *
 * @param flushEvery the shortest time between two updates of a live page
 * @param beatEvery how often a live page hears that the hub is there, though nothing happened
 * @param staleAfter the age at which a value is marked while the venue is open
 * @param streamsPerPerson live pages that one person may have open
 */
@Validated
@ConfigurationProperties("souk.dashboard")
record DashboardSettings(
    @NotNull Duration flushEvery,
    @NotNull Duration beatEvery,
    @NotNull Duration staleAfter,
    @Min(1) @Max(1000) int streamsPerPerson) {}
