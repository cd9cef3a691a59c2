package io.souk.flows.poll;

import io.souk.providers.KeyedAccount;
import io.souk.providers.Paging;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what polls of lists and accounts need besides. */
@Configuration(proxyBeanMethods = false)
class AccountRoom {

  @Bean
  AccountPolls pollAccount(ListableBeanFactory beans, Marks marks) {
    return new AccountPolls(
        provider -> beans.getBean(provider + "-account", KeyedAccount.class),
        name -> beans.getBean(name, Paging.class),
        name -> beans.getBean(name, Since.class),
        marks);
  }

  @Bean
  ListPolls pollList(ListableBeanFactory beans) {
    return new ListPolls(name -> beans.getBean(name, Paging.class));
  }

  @Bean
  Paging pollOnce() {
    return new OneRequest();
  }

  @Bean
  Since pollMark() {
    return (account, answered) -> answered;
  }

  @Bean
  GapFills pollGaps(Firing firing) {
    return new GapFills(firing);
  }
}
