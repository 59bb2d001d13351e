using System.Collections.Frozen;
using System.Text.Json;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.Instagram;
using Engagement.Tests.Infrastructure;

namespace Engagement.Tests.Networks;

public sealed class InstagramErrorTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_official_code_has_the_verdict_that_its_advice_asks_for()
    {
        using var table = JsonDocument.Parse(File.ReadAllText(Path.Combine(Needs.Shared(), "specs", "meta", "instagram-error-codes.json")));
        var errors = table.RootElement.GetProperty("errors").EnumerateArray().ToList();

        var wrong = errors.Where(error => !Suits(error.GetProperty("action").GetString()!, Classify(error))).Select(error => error.GetRawText());

        Assert.Equal(24, errors.Count);
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(190, typeof(SendOutcome.Reconnect))]
    [InlineData(10, typeof(SendOutcome.Reconnect))]
    [InlineData(80002, typeof(SendOutcome.Later))]
    [InlineData(2, typeof(SendOutcome.Unknown))]
    [InlineData(100, typeof(SendOutcome.Rejected))]
    public void What_all_of_Graph_says_is_said_in_the_name_of_Instagram(int code, Type verdict)
    {
        var outcome = Classify($$"""{"error":{"message":"m","type":"OAuthException","code":{{code}},"fbtrace_id":"A"} }""");

        Assert.IsType(verdict, outcome);
        Assert.DoesNotContain("Facebook", outcome.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_stands_wherever_in_the_sentence_it_is_said() =>
        Assert.Equal(
            "It is no longer on Instagram, or not visible to us.",
            Classify("""{"error":{"message":"m","type":"GraphMethodException","code":100,"error_subcode":33,"fbtrace_id":"A"} }""").Words());

    [Theory]
    [InlineData("Error: Media upload has failed with error code 2207026", typeof(SendOutcome.Rejected))]
    [InlineData("Error: Media upload has failed with error code 2207082", typeof(SendOutcome.Later))]
    [InlineData("Error: 2207052", typeof(SendOutcome.Later))]
    [InlineData(null, typeof(SendOutcome.Later))]
    public void What_came_to_nothing_is_made_anew_unless_it_can_never_be(string? status, Type verdict) =>
        Assert.IsType(verdict, InstagramErrorTable.OfContainer(new InstagramContainer("1", "ERROR", status), Now));

    private static bool Suits(string advice, SendOutcome outcome) => advice switch
    {
        _ when advice.StartsWith("fix", StringComparison.Ordinal) => outcome is SendOutcome.Rejected,
        _ when advice.StartsWith("stop", StringComparison.Ordinal) => outcome is SendOutcome.Unknown,
        _ when advice.StartsWith("owner", StringComparison.Ordinal) => outcome is SendOutcome.Reconnect,
        "next day" => outcome is SendOutcome.Later { IsWait: true },
        _ => outcome is SendOutcome.Later or SendOutcome.Unknown,
    };

    private static SendOutcome Classify(JsonElement error) => Classify($$"""
        {"error":{"message":"m","type":"OAuthException","code":{{error.GetProperty("code")}},"error_subcode":{{error.GetProperty("error_subcode")}},"error_user_msg":{{error.GetProperty("error_user_msg").GetRawText()}},"fbtrace_id":"A"} }
        """);

    private static SendOutcome Classify(string body) =>
        InstagramErrorTable.Classify(new WireAnswer(WireKind.Answered, 400, body, FrozenDictionary<string, string>.Empty), Now);
}
