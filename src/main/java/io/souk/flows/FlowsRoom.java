package io.souk.flows;

import io.souk.flows.files.FlowFiles;
import io.souk.flows.files.RoutesFolder;
import io.souk.flows.poll.Polls;
import io.souk.flows.poll.ProviderShelf;
import io.souk.flows.rehearsal.Rehearsal;
import io.souk.flows.running.FlowRoll;
import io.souk.flows.running.Stage;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the room of the flows together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowsSettings.class)
class FlowsRoom {

  @Bean
  RoutesFolder routesFolder(FlowsSettings settings) {
    return RoutesFolder.on(settings.folder());
  }

  @Bean
  FlowFiles flowFiles(RoutesFolder folder) {
    return new FlowFiles(folder);
  }

  @Bean
  Rehearsal rehearsal(CamelContext hub, ProviderShelf providers, DataSource database) {
    return new Rehearsal(hub, providers::knows, database);
  }

  @Bean
  Flows flows(FlowRoll roll, FlowBoard board, Stage stage, Polls polls) {
    return new Switchboard(roll, board, stage, polls::runNow);
  }
}
