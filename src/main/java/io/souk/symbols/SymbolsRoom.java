package io.souk.symbols;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Opens the room with its settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WatchlistSettings.class)
class SymbolsRoom {}
