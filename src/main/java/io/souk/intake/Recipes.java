package io.souk.intake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The recipes that are in force, one a flow. An intake takes its recipe once and keeps it to the
 * end.
 */
@Component
public class Recipes {

  private final Map<String, Recipe> inForce = new ConcurrentHashMap<>();

  public void put(Recipe recipe) {
    inForce.put(recipe.flow(), recipe);
  }

  public void remove(String flow) {
    inForce.remove(flow);
  }

  /**
   * The recipe in force.
   *
   * @throws IllegalStateException if no revision of the flow was ever accepted
   */
  public Recipe of(String flow) {
    var recipe = inForce.get(flow);
    if (recipe == null) {
      throw new IllegalStateException("No revision of the flow " + flow + " is in force");
    }
    return recipe;
  }
}
