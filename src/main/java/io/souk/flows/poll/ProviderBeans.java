package io.souk.flows.poll;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.component.http.HttpClientConfigurer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Gives YAML the parts of each provider that stands under {@code souk.providers}, by name. */
final class ProviderBeans implements BeanDefinitionRegistryPostProcessor {

  private final Environment environment;
  private ConfigurableListableBeanFactory beans;

  ProviderBeans(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    for (String provider : names()) {
      part(registry, provider + "-breaker", CircuitBreaker.class, provider, Provider::breaker);
      part(registry, provider + "-budget", Budget.class, provider, Provider::budget);
      part(registry, provider + "-client", HttpClientConfigurer.class, provider, Provider::client);
      part(registry, provider + "-answers", Answers.class, provider, Provider::answers);
    }
  }

  private Set<String> names() {
    return Binder.get(environment)
        .bind("souk.providers", Bindable.mapOf(String.class, Object.class))
        .map(Map::keySet)
        .orElse(Set.of());
  }

  private <T> void part(
      BeanDefinitionRegistry registry,
      String name,
      Class<T> type,
      String provider,
      Function<Provider, T> part) {
    var definition =
        BeanDefinitionBuilder.genericBeanDefinition(
            type, () -> part.apply(beans.getBean(Providers.class).named(provider)));
    registry.registerBeanDefinition(name, definition.getBeanDefinition());
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory factory) {
    this.beans = factory;
  }
}
