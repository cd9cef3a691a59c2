package io.souk.security;

import java.net.URI;
import javax.management.ObjectName;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.server.core.util.HttpMethod;
import org.jolokia.server.core.util.RequestType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Lets Jolokia, and so Hawtio, do what {@link ConsolePolicy} allows the person who is signed in.
 */
@Component
class ConsoleRestrictor implements Restrictor {

  @Override
  public boolean isHttpMethodAllowed(HttpMethod method) {
    return method == HttpMethod.POST;
  }

  @Override
  public boolean isTypeAllowed(RequestType type) {
    return switch (type) {
      case READ, LIST, SEARCH, EXEC, VERSION -> role() != null && role().includes(Role.ENGINEER);
      case WRITE -> role() == Role.ADMIN;
      case NOTIFICATION, CONFIG -> false;
    };
  }

  @Override
  public boolean isAttributeReadAllowed(ObjectName bean, String attribute) {
    return ConsolePolicy.mayRead(role(), bean, attribute);
  }

  @Override
  public boolean isAttributeWriteAllowed(ObjectName bean, String attribute) {
    return ConsolePolicy.mayWrite(role(), bean, attribute);
  }

  @Override
  public boolean isOperationAllowed(ObjectName bean, String operation) {
    return ConsolePolicy.mayRun(role(), bean, operation);
  }

  @Override
  public boolean isObjectNameHidden(ObjectName bean) {
    return !ConsolePolicy.maySee(role(), bean);
  }

  /** The gates decide who comes in; the address alone tells nothing. */
  @Override
  public boolean isRemoteAccessAllowed(String... hostOrAddress) {
    return true;
  }

  /** Our own pages alone may ask, and no other site is ever invited. */
  @Override
  public boolean isOriginAllowed(String origin, boolean whetherItMayAsk) {
    return whetherItMayAsk && (origin == null || isOurs(origin));
  }

  private static boolean isOurs(String origin) {
    if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now)) {
      return false;
    }
    try {
      var asked = URI.create(now.getRequest().getRequestURL().toString());
      var from = UriComponentsBuilder.fromUriString(origin).build().toUri();
      return asked.getScheme().equals(from.getScheme())
          && asked.getAuthority().equalsIgnoreCase(from.getAuthority());
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  private static Role role() {
    return Role.of(SecurityContextHolder.getContext().getAuthentication());
  }
}
