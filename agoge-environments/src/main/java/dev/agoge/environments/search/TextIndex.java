package dev.agoge.environments.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * A fixed collection of documents, each with a title and a body, ranked by BM25 with Lucene's
 * settings (k1 = 1.2, b = 0.75). Thread-safe.
 *
 * <p>Equal scores are ordered by the documents' numbers, and there is one segment, so that the same
 * query always gives the same list.
 */
public final class TextIndex {
  private static final String TITLE = "title";
  private static final String BODY = "body";
  private static final float TITLE_WEIGHT = 2;

  /** Words past these are not looked at, so that no query is slow. */
  private static final int MOST_TERMS = 32;

  private static final int LONGEST_QUERY = 400;

  private static final CharArraySet UNSEARCHED =
      new CharArraySet(
          List.of(
              "a", "an", "and", "as", "at", "be", "by", "for", "from", "i", "in", "is", "it", "of",
              "on", "or", "that", "the", "to", "was", "what", "which", "who", "with"),
          true);

  private final Analyzer analyzer = new StandardAnalyzer(UNSEARCHED);
  private final IndexSearcher searcher;

  /**
   * A document.
   *
   * @param title words that count twice
   * @param body the rest
   */
  public record Document(String title, String body) {}

  /** Indexes documents; a document is known by its place in the list. */
  public TextIndex(List<Document> documents) {
    try {
      // Kept open as long as the index is reachable: it holds nothing but memory.
      ByteBuffersDirectory directory = new ByteBuffersDirectory();
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (Document document : documents) {
          writer.addDocument(
              List.of(
                  new TextField(TITLE, document.title(), Field.Store.NO),
                  new TextField(BODY, document.body(), Field.Store.NO)));
        }
        writer.forceMerge(1);
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
      searcher.setQueryCache(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The documents that share a word with the query, best first.
   *
   * @param most how many at most, at least 1
   */
  public int[] search(String query, int most) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (String term : terms(query)) {
      any.add(weighted(TITLE, term, TITLE_WEIGHT), BooleanClause.Occur.SHOULD);
      any.add(weighted(BODY, term, 1), BooleanClause.Occur.SHOULD);
    }
    try {
      ScoreDoc[] hits = searcher.search(any.build(), most).scoreDocs;
      int[] found = new int[hits.length];
      for (int i = 0; i < found.length; i++) {
        found[i] = hits[i].doc;
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BoostQuery weighted(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }

  /** The different words of a query as the index knows them. */
  private Set<String> terms(String query) {
    String bounded = query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) : query;
    Set<String> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(BODY, bounded)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken() && terms.size() < MOST_TERMS) {
        terms.add(term.toString());
      }
      return terms;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
