using System.Text.Json.Nodes;
using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class TextTagTests
{
    [Theory]
    [InlineData("hashtags", 65)]
    [InlineData("hashtags_from_astral", 3)]
    public void Every_published_hashtag_is_found(string group, int count) =>
        AssertAll("extract", group, count, test => TextHashtags.Find(Text(test)).Select(tag => tag.Name), Names);

    [Fact]
    public void Every_published_hashtag_stands_where_it_should() =>
        AssertAll("extract", "hashtags_with_indices", 8, test => Places(test, TextHashtags.Find(Text(test)), tag => tag.Name), Entries("hashtag"));

    [Fact]
    public void Every_published_mention_is_found() =>
        AssertAll("extract", "mentions", 23, test => TextMentions.Find(Text(test)).Where(tag => tag.List.Length == 0).Select(tag => tag.Name), Names);

    [Fact]
    public void Every_published_mention_stands_where_it_should() =>
        AssertAll("extract", "mentions_with_indices", 3, test => Places(test, TextMentions.Find(Text(test)), tag => tag.Name), Entries("screen_name"));

    [Fact]
    public void Every_published_list_is_found() => AssertAll(
        "extract", "mentions_or_lists_with_indices", 5, test => Places(test, TextMentions.Find(Text(test)), tag => tag.Name + tag.List), Entries("screen_name", "list_slug"));

    [Fact]
    public void Every_published_answer_names_whom_it_answers() =>
        AssertAll("extract", "replies", 13, test => [TextMentions.Answered(Text(test)) ?? "nobody"], test => [(string?)test["expected"] ?? "nobody"]);

    [Fact]
    public void Every_published_cashtag_is_found() =>
        AssertAll("extract", "cashtags", 8, test => TextMentions.FindCashtags(Text(test)).Select(tag => tag.Name), Names);

    [Fact]
    public void Every_published_cashtag_stands_where_it_should() =>
        AssertAll("extract", "cashtags_with_indices", 2, test => Places(test, TextMentions.FindCashtags(Text(test)), tag => tag.Name), Entries("cashtag"));

    [Theory]
    [InlineData("hashtags", 7)]
    [InlineData("usernames", 4)]
    [InlineData("lists", 5)]
    public void Every_published_name_is_judged_the_same_here(string group, int count) => AssertAll(
        "validate", group, count, test => [IsWhole(group, Text(test)).ToString()], test => [((bool)test["expected"]!).ToString()]);

    private static bool IsWhole(string group, string text)
    {
        var tags = group == "hashtags" ? TextHashtags.Find(text) : TextMentions.Find(text);
        return tags.SingleOrDefault() is { } tag && tag.Length == text.Length && (group != "lists" || tag.List.Length > 0) && (group != "usernames" || tag.List.Length == 0);
    }

    private static void AssertAll(string section, string group, int count, Func<JsonNode, IEnumerable<string>> find, Func<JsonNode, IEnumerable<string>> expected)
    {
        var cases = TwitterText.Cases(section, group);

        var wrong = cases
            .Where(test => !find(test).SequenceEqual(expected(test)))
            .Select(test => $"{test["description"]}: [{string.Join(' ', find(test))}] instead of [{string.Join(' ', expected(test))}]")
            .ToList();

        Assert.Equal(count, cases.Count);
        Assert.Empty(wrong);
    }

    private static string Text(JsonNode test) => (string)test["text"]!;

    private static IEnumerable<string> Names(JsonNode test) => test["expected"]!.AsArray().Select(name => (string)name!);

    // The published places count code points, ours UTF-16 units.
    private static IEnumerable<string> Places(JsonNode test, IEnumerable<TextTag> tags, Func<TextTag, string> name) =>
        tags.Select(tag => $"{name(tag)} {Points(Text(test), tag.Start)}-{Points(Text(test), tag.Start + tag.Length)}");

    private static Func<JsonNode, IEnumerable<string>> Entries(params string[] names) => test => test["expected"]!.AsArray()
        .Select(entry => $"{string.Concat(names.Select(name => (string)entry![name]!))} {entry!["indices"]![0]}-{entry["indices"]![1]}");

    private static int Points(string text, int units) => text[..units].EnumerateRunes().Count();
}
