using System.Text.Json.Nodes;
using Engagement.App.Networks;
using Engagement.App.Networks.Facebook;
using Engagement.App.Networks.Http;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Networks;

public sealed class FacebookErrorTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);

    private static readonly Dictionary<int, Type> Classes = new()
    {
        [1] = typeof(SendOutcome.Unknown),
        [2] = typeof(SendOutcome.Unknown),
        [3] = typeof(SendOutcome.Reconnect),
        [4] = typeof(SendOutcome.Later),
        [10] = typeof(SendOutcome.Reconnect),
        [12] = typeof(SendOutcome.Rejected),
        [17] = typeof(SendOutcome.Later),
        [32] = typeof(SendOutcome.Later),
        [100] = typeof(SendOutcome.Rejected),
        [104] = typeof(SendOutcome.Reconnect),
        [190] = typeof(SendOutcome.Reconnect),
        [200] = typeof(SendOutcome.Reconnect),
        [368] = typeof(SendOutcome.Later),
        [506] = typeof(SendOutcome.Unknown),
        [613] = typeof(SendOutcome.Later),
        [10900] = typeof(SendOutcome.Rejected),
        [10903] = typeof(SendOutcome.Rejected),
        [80001] = typeof(SendOutcome.Later),
    };

    [Fact]
    public void Every_published_error_gets_its_class()
    {
        var path = Path.Combine(Needs.Shared(), "specs", "meta", "graph-error-samples.json");
        var samples = JsonNode.Parse(File.ReadAllText(path))!["errors"]!.AsArray();

        var wrong = samples.Where(sample => Classify(sample!).GetType() != Expected(sample!)).Select(sample => sample!["body"]!.ToJsonString()).ToList();

        Assert.Equal(27, samples.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(458, "removed our app")]
    [InlineData(460, "changed their password")]
    [InlineData(463, "ran out")]
    [InlineData(492, "no role")]
    public void A_dead_token_says_what_killed_it(int subcode, string words)
    {
        var outcome = Classify(400, $$"""{"error":{"message":"m","type":"OAuthException","code":190,"error_subcode":{{subcode}} } }""");

        Assert.Contains(words, Assert.IsType<SendOutcome.Reconnect>(outcome).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_throttle_waits_as_long_as_Facebook_says()
    {
        var outcome = Classify(
            400,
            """{"error":{"message":"m","type":"OAuthException","code":80001,"is_transient":true}}""",
            ("X-Business-Use-Case-Usage", """{"1":[{"type":"pages","call_count":100,"total_cputime":3,"total_time":4,"estimated_time_to_regain_access":19}]}"""));

        var later = Assert.IsType<SendOutcome.Later>(outcome);
        Assert.Equal(Now.AddMinutes(19), later.Until);
        Assert.True(later.ChannelThrottled);
    }

    [Theory]
    [InlineData(502, typeof(SendOutcome.Unknown))]
    [InlineData(400, typeof(SendOutcome.Rejected))]
    [InlineData(200, typeof(SendOutcome.Unknown))]
    [InlineData(302, typeof(SendOutcome.Rejected))]
    public void An_answer_without_an_error_object_is_judged_by_its_status(int status, Type expected) =>
        Assert.IsType(expected, Classify(status, "<html>"));

    [Theory]
    [InlineData("""{"call_count":28,"total_cputime":96,"total_time":25}""", 96)]
    [InlineData("not json", 0)]
    [InlineData("[]", 0)]
    public void Usage_is_the_highest_of_all_figures(string header, double percent) =>
        Assert.Equal(percent, GraphUsage.Of(Answer(200, "{}", ("X-App-Usage", header))).Percent);

    private static Type Expected(JsonNode sample)
    {
        var error = sample["body"]!["error"]!;
        return (int?)error["error_subcode"] == 2018278 ? typeof(SendOutcome.Rejected) : Classes[(int)error["code"]!];
    }

    private static SendOutcome Classify(JsonNode sample) => Classify((int)sample["http"]!, sample["body"]!.ToJsonString());

    private static SendOutcome Classify(int status, string body, params (string, string)[] headers) =>
        FacebookErrorTable.Classify(Answer(status, body, headers), Now);

    private static WireAnswer Answer(int status, string body, params (string Name, string Value)[] headers) =>
        new(WireKind.Answered, status, body, headers.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
}
