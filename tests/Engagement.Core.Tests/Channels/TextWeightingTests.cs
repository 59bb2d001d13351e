using System.Text.Json.Nodes;
using Engagement.Core.Channels;

namespace Engagement.Core.Tests.Channels;

public sealed class TextWeightingTests
{
    [Fact]
    public void Every_published_case_of_version_3_weighs_the_same_here() =>
        AssertAll(TextWeighting.Current, "WeightedTweetsWithDiscountedEmojiCounterTest", 22);

    [Fact]
    public void Every_published_case_of_version_2_weighs_the_same_here() =>
        AssertAll(TextWeighting.Second, "WeightedTweetsCounterTest", 20);

    [Fact]
    public void Every_published_case_with_direction_marks_weighs_the_same_here() =>
        AssertAll(TextWeighting.Second, "UnicodeDirectionalMarkerCounterTest", 2);

    [Fact]
    public void Every_published_case_of_140_characters_is_judged_the_same_here()
    {
        var cases = TwitterText.Cases("validate", "tweets");

        var wrong = cases.Where(test => TextWeighting.First.Measure(Text(test)).Valid != (bool)test["expected"]!).Select(Name).ToList();

        Assert.Equal(8, cases.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_published_address_without_a_protocol_is_found_whole()
    {
        var cases = TwitterText.Cases("validate", "urls_without_protocol");

        var wrong = cases.Where(test => TextLinks.Find(Text(test)).SingleOrDefault()?.Address != Text(test)).Select(Name).ToList();

        Assert.Equal(5, cases.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("country", 315)]
    [InlineData("generic", 1259)]
    public void Every_published_top_domain_makes_an_address(string group, int count)
    {
        var cases = TwitterText.Cases("tlds", group);

        var wrong = cases.Where(test => TextLinks.Find(Text(test)).SingleOrDefault()?.Address != (string)test["expected"]![0]!).Select(Name).ToList();

        Assert.Equal(count, cases.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("urls")]
    [InlineData("urls_with_indices")]
    [InlineData("tco_urls_with_params")]
    [InlineData("urls_with_directional_markers")]
    public void Every_published_text_gives_the_published_addresses(string group)
    {
        var cases = TwitterText.Cases("extract", group);

        var wrong = cases.Where(test => !TextLinks.Find(Text(test)).Select(link => link.Address).SequenceEqual(Addresses(test))).Select(Name).ToList();

        Assert.NotEmpty(cases);
        Assert.Empty(wrong);
    }

    private static void AssertAll(TextWeighting weighting, string group, int count)
    {
        var cases = TwitterText.Cases("validate", group);

        var wrong = cases
            .Select(test => (Name: Name(test), Expected: test["expected"]!, Actual: weighting.Measure(Text(test))))
            .Where(pair => pair.Actual.Length != (int)pair.Expected["weightedLength"]! || pair.Actual.Valid != (bool)pair.Expected["valid"]!)
            .Select(pair => $"{pair.Name}: {pair.Actual} instead of {pair.Expected["weightedLength"]}")
            .ToList();

        Assert.Equal(count, cases.Count);
        Assert.Empty(wrong);
    }

    private static string Text(JsonNode test) => (string)test["text"]!;

    private static string Name(JsonNode test) => (string)test["description"]!;

    private static IEnumerable<string> Addresses(JsonNode test) =>
        test["expected"]!.AsArray().Select(url => url is JsonObject entry ? (string)entry["url"]! : (string)url!);
}
