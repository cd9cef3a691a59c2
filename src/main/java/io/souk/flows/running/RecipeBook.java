package io.souk.flows.running;

import io.souk.flows.files.FlowSheet;
import io.souk.flows.files.FlowText;
import io.souk.intake.Mapping;
import io.souk.intake.Recipe;
import io.souk.intake.Recipes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the recipe of a revision in force: how the texts it receives become rows. */
@Component
class RecipeBook {

  private final Recipes recipes;
  private final Stage stage;

  RecipeBook(Recipes recipes, Stage stage) {
    this.recipes = recipes;
    this.stage = stage;
  }

  /** A flow that makes no rows has no recipe. */
  void put(Revision revision) {
    FlowText text = revision.text();
    FlowSheet sheet = text.sheet();
    if (sheet.kinds().isEmpty()) {
      recipes.remove(text.flow());
      return;
    }
    recipes.put(recipe(revision.id(), text, sheet));
  }

  void remove(String flow) {
    recipes.remove(flow);
  }

  private Recipe recipe(long revision, FlowText text, FlowSheet sheet) {
    String path = sheet.mapping();
    var mapping = Mapping.compile(path, text.text(path).orElseThrow());
    String feed = stage.resolve(sheet.value("feed").orElse(""));
    return new Recipe(
        text.flow(),
        revision,
        feed,
        sheet.kinds(),
        mapping,
        writes(text, sheet.kinds()),
        sheet.constants());
  }

  private static Map<String, String> writes(FlowText text, List<String> kinds) {
    Map<String, String> writes = new LinkedHashMap<>();
    kinds.forEach(kind -> writes.put(kind, text.text(FlowText.write(kind)).orElseThrow()));
    return writes;
  }
}
