using System.Collections.Immutable;
using GuidanceBot.Understanding;
using Microsoft.Data.Sqlite;

namespace GuidanceBot.Content.Search;

/// <summary>
/// Full-text search over the advice cards: SQLite's FTS5, in memory, made once for a content. Each way of asking is a
/// row; FTS5 stems the words and finds the nearest rows, and the likeness of a question to them is reckoned from how
/// rare the words are that both hold, so that "I don't have that" can be said honestly.
/// </summary>
internal sealed class CardSearch : IDisposable
{
    private const int MostHits = 6;
    private const int MostRows = 120;

    // Beyond this a message tells a story, and is no question.
    private const int MostTerms = 40;

    private const int ShortestMended = 5;

    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand put;
    private readonly SqliteCommand stemmed;
    private readonly SqliteCommand rank;
    private readonly Lock taken = new();
    private readonly Terms terms;
    private readonly ImmutableArray<string> cards;
    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);
    private readonly List<SearchedRow> rows = [];
    private readonly Dictionary<string, double> weights = new(StringComparer.Ordinal);

    public CardSearch(IReadOnlyCollection<Entry> entries, string locale)
    {
        terms = new Terms(entries);
        var found = entries.Where(entry => entry.Card is not null).ToArray();
        cards = [.. found.Select(card => card.Id)];
        connection.Open();
        var tokenizer = Locale.IsEnglish(locale) ? "porter unicode61" : "unicode61";
        foreach (var table in new[] { "asked", "question" })
            Execute($"create virtual table {table} using fts5(words, tokenize = \"{tokenizer}\"); create virtual table {table}_words using fts5vocab({table}, instance)");
        Fill(found);
        ReadStems();
        put = Command("insert or replace into question (rowid, words) values (1, $words)", "$words");
        stemmed = Command("select distinct term from question_words");
        rank = Command($"select rowid from asked where words match $any order by rank limit {MostRows}", "$any");
    }

    /// <summary>The cards nearest to what was typed, best first.</summary>
    public ImmutableArray<Hit> Find(string text)
    {
        var asked = terms.Of(text).Distinct(StringComparer.Ordinal).Take(MostTerms + 1).ToArray();
        if (asked.Length is 0 or > MostTerms || cards.IsEmpty)
            return [];
        lock (taken)
        {
            var stems = Stem(asked.Select(Mend));
            return stems.Length == 0 ? [] : Compare(stems);
        }
    }

    public void Dispose()
    {
        put.Dispose();
        stemmed.Dispose();
        rank.Dispose();
        connection.Dispose();
    }

    private void Fill(Entry[] found)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = Command("insert into asked (rowid, words) values ($row, $words)", "$row", "$words");
        for (var card = 0; card < found.Length; card++)
        {
            var parts = found[card].Card!;
            var shelved = new SearchedCard(card);
            foreach (var ask in parts.Asks.Concat(found[card].Hears).Append(parts.Label.Plain))
                Add(insert, shelved, ask, isAnswer: false);
            Add(insert, shelved, $"{found[card].Text?.Plain}\n{parts.Disagree?.Plain}", isAnswer: true);
        }

        transaction.Commit();
    }

    private void Add(SqliteCommand insert, SearchedCard card, string text, bool isAnswer)
    {
        var words = terms.Of(text).ToArray();
        if (!isAnswer)
            vocabulary.UnionWith(words);
        insert.Parameters["$row"].Value = rows.Count;
        insert.Parameters["$words"].Value = string.Join(' ', words);
        insert.ExecuteNonQuery();
        rows.Add(new SearchedRow(card, isAnswer));
    }

    private void ReadStems()
    {
        using (var read = Command("select doc, term from asked_words"))
        using (var reader = read.ExecuteReader())
        {
            while (reader.Read())
                rows[(int)reader.GetInt64(0)].Stems.Add(reader.GetString(1));
        }

        var asking = rows.Where(row => !row.IsAnswer).GroupBy(row => row.Card).SelectMany(card => card.SelectMany(row => row.Stems).Distinct(StringComparer.Ordinal));
        foreach (var stem in asking.CountBy(stem => stem, StringComparer.Ordinal))
            weights.Add(stem.Key, Rarity(stem.Value));
        foreach (var card in rows.GroupBy(row => row.Card))
            card.Key.Weigh([.. card], stem => weights.GetValueOrDefault(stem, Rarity(0)));
    }

    // A slip in a word that no card knows is mended to the nearest one that a card does.
    private string Mend(string term) => term.Length < ShortestMended || vocabulary.Contains(term)
        ? term
        : vocabulary.Where(word => word[0] == term[0] && Distance.IsSlip(term, word)).Order(StringComparer.Ordinal).FirstOrDefault() ?? term;

    // FTS5 knows the stems: a question goes in as a row of its own, and its words come out.
    private string[] Stem(IEnumerable<string> words)
    {
        put.Parameters["$words"].Value = string.Join(' ', words);
        put.ExecuteNonQuery();
        using var reader = stemmed.ExecuteReader();
        var stems = new List<string>();
        while (reader.Read())
            stems.Add(reader.GetString(0));
        return [.. stems];
    }

    private ImmutableArray<Hit> Compare(string[] stems)
    {
        var question = new Question(stems, Weight);
        return
        [
            .. Nearest(stems).Select(row => row.Card).Distinct().Select(card => (Id: cards[card.Place], Likeness: card.Compare(question)))
                .Select(card => new Hit(card.Id, card.Likeness.Likeness, card.Likeness.Evidence))
                .OrderByDescending(hit => hit.Sureness).ThenBy(hit => hit.Card, StringComparer.Ordinal).Take(MostHits),
        ];
    }

    private IEnumerable<SearchedRow> Nearest(string[] stems)
    {
        rank.Parameters["$any"].Value = string.Join(" OR ", stems.Select(stem => $"\"{stem.Replace("\"", "", StringComparison.Ordinal)}\""));
        using var reader = rank.ExecuteReader();
        var found = new List<SearchedRow>();
        while (reader.Read())
            found.Add(rows[(int)reader.GetInt64(0)]);
        return found;
    }

    // What no card knows is mostly chatter, and may yet be what was meant: it counts for something.
    private double Weight(string stem) => weights.TryGetValue(stem, out var weight) ? weight : 0.3 * Rarity(0);

    // Words that few cards are asked with say most. The usual inverse document frequency (BM25's), by cards.
    private double Rarity(int count) => Math.Log(1 + ((cards.Length - count + 0.5) / (count + 0.5)));

    private SqliteCommand Command(string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var parameter in parameters)
            command.Parameters.Add(new SqliteParameter(parameter, null));
        return command;
    }

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }
}
