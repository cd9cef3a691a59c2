package io.souk.security;

import java.util.Set;
import java.util.regex.Pattern;
import javax.management.ObjectName;

/**
 * What each role may see, read and run of the process's management beans. Only what is named here
 * is allowed: sending messages, changing routes, heap dumps, loggers and the web server are not.
 */
final class ConsolePolicy {

  private static final String FLOWS = "org.apache.camel";
  private static final String JAVA = "java.lang";
  private static final Set<String> JAVA_BEANS = Set.of("Memory", "Threading", "Runtime");

  /** The command line and the system properties of a process may hold secrets and paths. */
  private static final Set<String> PRIVATE =
      Set.of("SystemProperties", "InputArguments", "ClassPath", "BootClassPath", "LibraryPath");

  private static final Pattern STEER = Pattern.compile("start|stop|suspend|resume|reset");

  /** Where every flow ends: without it all would stand still, and none would say so. */
  private static final String INTAKE = "intake";

  private static final Pattern HOLD = Pattern.compile("stop|suspend");
  private static final Pattern DUMP = Pattern.compile("dump\\w*As(Xml|Yaml)");

  /** With arguments these fill in what a flow's text only names: keys and tokens among it. */
  private static final Pattern TEXT_FILLED_IN =
      Pattern.compile("dump(Routes?|RouteTemplates|Rests)As(Xml|Yaml)\\(.+\\)");

  private static final Pattern BROWSE = Pattern.compile("browse\\w*");

  /** These run an expression that somebody typed, or change a message on its way. */
  private static final Pattern RUNS_CODE =
      Pattern.compile(
          "(evaluate|validate|set(Message|Exchange)|remove(Message|Exchange)).*|\\w*ConditionalBreakpoint\\w*");

  private ConsolePolicy() {}

  /** Whether the bean appears at all. */
  static boolean maySee(Role role, ObjectName bean) {
    return role != null
        && role.includes(Role.ENGINEER)
        && (bean.getDomain().equals(FLOWS) || isJavaBean(bean));
  }

  static boolean mayRead(Role role, ObjectName bean, String attribute) {
    return maySee(role, bean) && !PRIVATE.contains(attribute);
  }

  /** An admin may switch the tracer and the debugger; nothing else is written. */
  static boolean mayWrite(Role role, ObjectName bean, String attribute) {
    return role == Role.ADMIN && isOne(bean) && isTool(bean);
  }

  /**
   * Whether the operation may run.
   *
   * @param operation the bare name, or the name with its signature
   */
  static boolean mayRun(Role role, ObjectName bean, String operation) {
    // A pattern would be checked as one name and then run on everything that it matches.
    if (!maySee(role, bean) || !isOne(bean) || !bean.getDomain().equals(FLOWS)) {
      return false;
    }
    if (operation == null || is(operation, TEXT_FILLED_IN)) {
      return false;
    }
    String verb = operation.replaceFirst("\\(.*", "");
    String kind = bean.getKeyProperty("type");
    if (isIntake(bean) && is(verb, HOLD)) {
      return false;
    }
    if (kind.equals("routes") || kind.equals("endpoints")) {
      return is(verb, STEER) || is(verb, DUMP) || is(verb, BROWSE);
    }
    if (kind.equals("context")) {
      return is(verb, DUMP);
    }
    return role == Role.ADMIN && isTool(bean) && !is(verb, RUNS_CODE);
  }

  private static boolean isJavaBean(ObjectName bean) {
    return bean.getDomain().equals(JAVA) && JAVA_BEANS.contains(bean.getKeyProperty("type"));
  }

  private static boolean isTool(ObjectName bean) {
    String kind = bean.getKeyProperty("type");
    return bean.getDomain().equals(FLOWS) && (kind.equals("tracer") || kind.equals("debugger"));
  }

  private static boolean isIntake(ObjectName bean) {
    String name = bean.getKeyProperty("name");
    return name != null && name.replace("\"", "").equals(INTAKE);
  }

  private static boolean isOne(ObjectName bean) {
    return !bean.isPattern() && bean.getKeyProperty("type") != null;
  }

  private static boolean is(String verb, Pattern pattern) {
    return pattern.matcher(verb).matches();
  }
}
