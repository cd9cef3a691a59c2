package io.souk.security;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.souk.testing.GateTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectInstance;
import javax.management.ObjectName;
import javax.management.RuntimeMBeanException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;

/** Every operation of every bean of the running process, tried as each role. */
@GateTest
class ConsolePolicyTest {

  private static final Path ALLOWED = Path.of("src/test/resources/jolokia-allowed.txt");

  private final MBeanServer beans = ManagementFactory.getPlatformMBeanServer();
  @Autowired private ConsoleRestrictor restrictor;

  @AfterEach
  void nobodyIsSignedIn() {
    SecurityContextHolder.clearContext();
  }

  /** To take a change over on purpose: copy the actual list out of the failure. */
  @Test
  void whatEachRoleMayRunIsWhatTheFileSays() throws Exception {
    var allowed = new TreeSet<String>();
    int tried = 0;
    for (var role : Role.values()) {
      as(role);
      for (var operation : operations()) {
        tried++;
        if (restrictor.isOperationAllowed(operation.bean, operation.signature)) {
          allowed.add(role.inTable() + " " + operation);
        }
      }
    }

    assertThat(tried).as("operations tried").isGreaterThan(2000);
    assertThat(String.join("\n", allowed)).isEqualTo(String.join("\n", expected()));
  }

  @Test
  void theRouteWhereEveryFlowEndsCannotBeHeld() throws Exception {
    as(Role.ADMIN);
    var intake = new ObjectName("org.apache.camel:context=souk,type=routes,name=\"intake\"");
    var flow = new ObjectName("org.apache.camel:context=souk,type=routes,name=\"alpaca-bars\"");

    for (String hold : List.of("stop", "stop()", "stop(long)", "suspend()", "suspend(long)")) {
      assertThat(restrictor.isOperationAllowed(intake, hold)).as(hold).isFalse();
      assertThat(restrictor.isOperationAllowed(flow, hold)).as(hold).isTrue();
    }
    assertThat(restrictor.isOperationAllowed(intake, "start()")).isTrue();
  }

  /** Of several operations of one name Jolokia itself asks for the signature. */
  @Test
  void theBareNameOfAnOperationIsJudgedLikeItsSignature() throws Exception {
    as(Role.ENGINEER);
    var sameName = operations().stream().collect(groupingBy(Operation::bareName));
    var single = sameName.values().stream().filter(all -> all.size() == 1).map(all -> all.get(0));

    assertThat(single)
        .hasSizeGreaterThan(300)
        .allSatisfy(
            operation ->
                assertThat(restrictor.isOperationAllowed(operation.bean, operation.verb()))
                    .isEqualTo(restrictor.isOperationAllowed(operation.bean, operation.signature)));
  }

  @Test
  void withoutARoleNothingIsSeenReadWrittenOrRun() throws Exception {
    for (var role : new Role[] {null, Role.VIEWER, Role.TRADER}) {
      as(role);
      for (var bean : beans.queryNames(null, null)) {
        assertThat(restrictor.isObjectNameHidden(bean)).isTrue();
        assertThat(restrictor.isAttributeReadAllowed(bean, "Name")).isFalse();
        assertThat(restrictor.isAttributeWriteAllowed(bean, "Name")).isFalse();
      }
      for (var type : org.jolokia.server.core.util.RequestType.values()) {
        assertThat(restrictor.isTypeAllowed(type)).isFalse();
      }
    }
  }

  @Test
  void nothingThatAnEngineerCanReadTellsTheKey() throws Exception {
    as(Role.ADMIN);
    var told = new ArrayList<String>();
    int read = 0;
    for (var bean : beans.queryNames(null, null)) {
      for (var attribute : beans.getMBeanInfo(bean).getAttributes()) {
        if (attribute.isReadable()
            && restrictor.isAttributeReadAllowed(bean, attribute.getName())) {
          read++;
          if (text(bean, attribute.getName()).contains(GateTest.API_KEY)) {
            told.add(bean + " " + attribute.getName());
          }
        }
      }
    }

    assertThat(read).isGreaterThan(300);
    assertThat(told).isEmpty();
  }

  private String text(ObjectName bean, String attribute) throws JMException {
    try {
      Object value = beans.getAttribute(bean, attribute);
      return value instanceof Object[] many ? Arrays.deepToString(many) : String.valueOf(value);
    } catch (RuntimeMBeanException unsupported) {
      return "";
    }
  }

  private static void as(Role role) {
    SecurityContextHolder.clearContext();
    if (role != null) {
      var authorities = AuthorityUtils.createAuthorityList("ROLE_" + role);
      SecurityContextHolder.getContext()
          .setAuthentication(
              UsernamePasswordAuthenticationToken.authenticated("somebody", null, authorities));
    }
  }

  private static List<String> expected() throws IOException {
    return Files.readAllLines(ALLOWED).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .sorted()
        .toList();
  }

  private List<Operation> operations() throws JMException {
    var all = new ArrayList<Operation>();
    for (ObjectInstance instance : beans.queryMBeans(null, null)) {
      for (var operation : beans.getMBeanInfo(instance.getObjectName()).getOperations()) {
        var types =
            Arrays.stream(operation.getSignature()).map(parameter -> parameter.getType()).toList();
        all.add(
            new Operation(
                instance.getObjectName(),
                operation.getName() + "(" + String.join(",", types) + ")"));
      }
    }
    return all;
  }

  /** Printed without the bean's own name: the list speaks of kinds. */
  private record Operation(ObjectName bean, String signature) {

    String verb() {
      return signature.replaceFirst("\\(.*", "");
    }

    String bareName() {
      return bean + " " + verb();
    }

    @Override
    public String toString() {
      return bean.getDomain() + ":type=" + bean.getKeyProperty("type") + " " + signature;
    }
  }
}
