package io.souk.operations;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.stereotype.Component;

/**
 * Stops the start at a key under {@code souk.} that no room reads, before anything else begins.
 * Environment variables are not looked at: platforms set some of their own, such as Kubernetes'
 * {@code SOUK_SERVICE_HOST}, and ours are named in application.yaml.
 */
@Component
class UnknownSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("souk");

  private Environment environment;

  /** It works before there is any injection. */
  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    var names = names(beans);
    List<String> complaints = new ArrayList<>();
    for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
      if (source instanceof IterableConfigurationPropertySource all && !isOfThePlatform(source)) {
        all.stream()
            .filter(name -> OURS.isAncestorOf(name) && !names.knows(name))
            .forEach(name -> complaints.add(complaint(source, name, names)));
      }
    }
    if (!complaints.isEmpty()) {
      throw new UnknownSetting(complaints);
    }
  }

  private static SettingNames names(ConfigurableListableBeanFactory beans) {
    var names = new SettingNames();
    for (String bean : beans.getBeanDefinitionNames()) {
      var settings = beans.findAnnotationOnBean(bean, ConfigurationProperties.class, false);
      Class<?> type = settings == null ? null : beans.getType(bean, false);
      if (type != null && (settings.prefix() + ".").startsWith(OURS + ".")) {
        names.add(settings.prefix(), type);
      }
    }
    return names;
  }

  private static boolean isOfThePlatform(ConfigurationPropertySource source) {
    return source.getUnderlyingSource() instanceof PropertySource<?> underlying
        && underlying.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
  }

  private static String complaint(
      ConfigurationPropertySource source, ConfigurationPropertyName name, SettingNames names) {
    var property = source.getConfigurationProperty(name);
    var origin = property == null ? null : property.getOrigin();
    return name
        + " is no setting of Souk"
        + (origin == null ? "" : " (" + origin + ")")
        + names.nearest(name).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
