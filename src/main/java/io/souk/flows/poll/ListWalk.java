package io.souk.flows.poll;

/**
 * What one run still has to ask of one address, page after page. Its route's steps see it as {@code
 * list}.
 */
public final class ListWalk {

  private final Run run;
  private final Course course;
  private boolean done;

  ListWalk(Run run, Course course) {
    this.run = run;
    this.course = course;
    run.tells(() -> done ? course.leftOut().map(what -> "left out: " + what).orElse("") : "");
  }

  /** True while there is a page to ask for; a flow that is being stopped asks for none. */
  public boolean isMore() {
    if (!done && run.isStopping()) {
      run.cutShort();
      return false;
    }
    return !done;
  }

  public String getQuery() {
    return course.asked().query();
  }

  void heard(String answer) {
    course.heard(answer);
  }

  void turn() {
    done = !course.turn();
  }
}
