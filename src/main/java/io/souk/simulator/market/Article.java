package io.souk.simulator.market;

import io.souk.simulator.wire.Fields;
import java.util.Set;

/** A story on the news stream: the same that REST tells. */
public record Article(Lead lead, Story story) implements Message {

  @Override
  public char kind() {
    return 'n';
  }

  @Override
  public Instrument instrument() {
    return lead.about();
  }

  @Override
  public boolean concerns(Set<String> names) {
    return lead.symbols().stream().anyMatch(names::contains);
  }

  @Override
  public long id() {
    return lead.id();
  }

  @Override
  public long time() {
    return lead.updated();
  }

  @Override
  public void write(Fields out) {
    out.open(11)
        .text("T", "n")
        .whole("id", lead.id())
        .text("headline", story.headline())
        .text("summary", story.summary())
        .text("author", story.author())
        .time("created_at", lead.created())
        .time("updated_at", lead.updated())
        .text("url", Newsroom.SITE + story.path())
        .text("content", story.content())
        .texts("symbols", lead.symbols(), lead.symbols().size())
        .text("source", "simulated")
        .close();
  }
}
