using Engagement.App.Networks;
using Engagement.App.Networks.Bluesky;
using Engagement.App.Networks.Http;

namespace Engagement.Tests.Networks;

public sealed class BlueskyErrorTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 19, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(401, "AuthenticationRequired", typeof(SendOutcome.Reconnect))]
    [InlineData(401, "AuthMissing", typeof(SendOutcome.Reconnect))]
    [InlineData(400, "InvalidToken", typeof(SendOutcome.Reconnect))]
    [InlineData(400, "ExpiredToken", typeof(SendOutcome.Reconnect))]
    [InlineData(400, "RecordNotFound", typeof(SendOutcome.Rejected))]
    [InlineData(400, "NotFound", typeof(SendOutcome.Rejected))]
    [InlineData(400, "InvalidRequest", typeof(SendOutcome.Rejected))]
    [InlineData(400, "BlobNotFound", typeof(SendOutcome.Rejected))]
    [InlineData(413, "PayloadTooLarge", typeof(SendOutcome.Rejected))]
    [InlineData(500, "InternalServerError", typeof(SendOutcome.Unknown))]
    [InlineData(502, "UpstreamFailure", typeof(SendOutcome.Unknown))]
    [InlineData(429, "RateLimitExceeded", typeof(SendOutcome.Later))]
    public void Every_observed_error_gets_its_class(int status, string name, Type expected) =>
        Assert.IsType(expected, BlueskyErrorTable.Classify(Answer(status, $$"""{"error":"{{name}}","message":"words"}"""), Now));

    [Fact]
    public void A_limit_waits_as_long_as_the_server_says()
    {
        var answer = Answer(429, """{"error":"RateLimitExceeded","message":"m"}""", ("Retry-After", "90"));

        Assert.Equal(Now.AddSeconds(90), Assert.IsType<SendOutcome.Later>(BlueskyErrorTable.Classify(answer, Now)).Until);
    }

    private static WireAnswer Answer(int status, string body, params (string Name, string Value)[] headers) =>
        new(WireKind.Answered, status, body, headers.ToDictionary(pair => pair.Name, pair => pair.Value, StringComparer.OrdinalIgnoreCase));
}
