package io.souk.analysis;

import io.souk.analysis.Tone.Telling;
import io.souk.database.SqlFile;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps of each article the tone that the model hears. */
@Component
class ToneReader implements ArticleReader {

  private static final SqlFile KEEP = SqlFile.named("analysis/keep-sentiment");
  private static final SqlFile SHOW = SqlFile.named("analysis/show-model");

  private final SentimentModel model;
  private final JdbcClient database;

  ToneReader(SentimentModel model, JdbcClient database) {
    this.model = model;
    this.database = database;
  }

  /** A row of the table. */
  private record Row(String canonicalUrl, BigDecimal score, List<Telling> words, long intakeId) {}

  @Override
  public String name() {
    return model.name();
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public boolean ready() {
    database.sql(SHOW.text()).param("model", name()).param("version", version()).update();
    return true;
  }

  @Override
  public void read(List<UnreadArticle> articles) {
    var rows = articles.stream().map(this::row).toList();
    database
        .sql(KEEP.text())
        .param("model", name())
        .param("version", version())
        .param("tones", Rows.of(rows))
        .update();
  }

  private Row row(UnreadArticle article) {
    var tone = model.read(article.headline(), article.summary());
    return new Row(article.canonicalUrl(), tone.score(), tone.words(), article.intakeId());
  }
}
