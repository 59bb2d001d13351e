using System.Text.Json.Nodes;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.X;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Networks;

public sealed class XErrorTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Reset = Now.AddMinutes(7);

    private static readonly Dictionary<string, Type> Classes = new()
    {
        ["duplicate"] = typeof(SendOutcome.Unknown),
        ["reply-not-allowed-1"] = typeof(SendOutcome.Rejected),
        ["reply-not-allowed-2"] = typeof(SendOutcome.Rejected),
        ["rate-limited"] = typeof(SendOutcome.Later),
        ["rate-limited-app-24h"] = typeof(SendOutcome.Later),
        ["credits-depleted-1"] = typeof(SendOutcome.Reconnect),
        ["credits-depleted-2"] = typeof(SendOutcome.Reconnect),
        ["unauthorized"] = typeof(SendOutcome.Reconnect),
        ["unsupported-authentication"] = typeof(SendOutcome.Rejected),
        ["invalid-request"] = typeof(SendOutcome.Rejected),
        ["invalid-media"] = typeof(SendOutcome.Rejected),
        ["client-not-enrolled"] = typeof(SendOutcome.Rejected),
        ["service-unavailable"] = typeof(SendOutcome.Unknown),
        // Answers of other doors than the one that publishes: of reads, and of the token endpoint.
        ["partial-not-found"] = typeof(SendOutcome.Unknown),
        ["oauth2-dead-refresh"] = typeof(SendOutcome.Rejected),
        ["oauth2-bad-client"] = typeof(SendOutcome.Reconnect),
    };

    [Fact]
    public void Every_published_error_gets_its_class()
    {
        var path = Path.Combine(Needs.Shared(), "specs", "x", "error-samples.json");
        var samples = JsonNode.Parse(File.ReadAllText(path))!.AsArray();

        var wrong = samples.Where(sample => Classify(sample!).GetType() != Classes[(string)sample!["id"]!]).Select(sample => (string)sample!["id"]!).ToList();

        Assert.Equal(Classes.Count, samples.Count);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_limit_of_the_day_waits_for_the_day_though_the_quarter_hour_has_room()
    {
        var answer = Answer(429, "{}", ("x-rate-limit-remaining", "40"), ("x-rate-limit-reset", Seconds(Now.AddMinutes(5))),
            ("x-app-limit-24hour-remaining", "0"), ("x-app-limit-24hour-reset", Seconds(Now.AddHours(9))));

        var later = Assert.IsType<SendOutcome.Later>(XErrorTable.Classify(answer, Now));

        Assert.Equal(Now.AddHours(9), later.Until);
        Assert.True(later.ChannelThrottled);
    }

    [Fact]
    public void A_429_without_headers_and_in_the_old_shape_waits_a_quarter_of_an_hour()
    {
        var answer = Answer(429, """{"errors":[{"code":88,"message":"Rate limit exceeded"}]}""");

        Assert.Equal(Now.AddMinutes(15), Assert.IsType<SendOutcome.Later>(XErrorTable.Classify(answer, Now)).Until);
    }

    [Fact]
    public void A_success_that_cannot_be_read_may_have_been_taken() =>
        Assert.IsType<SendOutcome.Unknown>(XErrorTable.Classify(Answer(201, "<html>"), Now));

    [Fact]
    public void What_never_left_us_is_tried_again_and_what_was_lost_is_looked_up()
    {
        Assert.IsType<SendOutcome.Later>(XErrorTable.Classify(WireAnswer.NeverSent("x"), Now));
        Assert.IsType<SendOutcome.Unknown>(XErrorTable.Classify(WireAnswer.Lost("x"), Now));
    }

    private static SendOutcome Classify(JsonNode sample)
    {
        var headers = (sample["headers"]?.AsObject() ?? []).Select(pair => (pair.Key, ((string)pair.Value!).Replace("UNIX_SECONDS", Seconds(Reset), StringComparison.Ordinal)));
        var outcome = XErrorTable.Classify(Answer((int)sample["http"]!, sample["body"]!.ToJsonString(), [.. headers]), Now);
        Assert.True(outcome is not SendOutcome.Later later || later.Until == Reset, (string)sample["id"]!);
        return outcome;
    }

    private static WireAnswer Answer(int status, string body, params (string Name, string Value)[] headers) =>
        new(WireKind.Answered, status, body, headers.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase));

    private static string Seconds(DateTimeOffset instant) => $"{instant.ToUnixTimeSeconds()}";
}
