using System.Collections.Frozen;
using Engagement.App.Networks;
using Engagement.App.Networks.Http;
using Engagement.App.Networks.Mastodon;

namespace Engagement.Tests.Networks;

public sealed class MastodonErrorTableTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(401, """{"error":"The access token is invalid"}""", typeof(SendOutcome.Reconnect))]
    [InlineData(403, """{"error":"This action is outside the authorized scopes"}""", typeof(SendOutcome.Reconnect))]
    [InlineData(403, """{"error":"Forbidden: token has insufficient scope permission"}""", typeof(SendOutcome.Reconnect))]
    [InlineData(403, """{"error":"This action is not allowed"}""", typeof(SendOutcome.Rejected))]
    [InlineData(404, """{"error":"Record not found"}""", typeof(SendOutcome.Rejected))]
    [InlineData(410, "", typeof(SendOutcome.Rejected))]
    [InlineData(422, """{"error":"Validation failed: Text can't be blank"}""", typeof(SendOutcome.Rejected))]
    [InlineData(422, "", typeof(SendOutcome.Rejected))]
    [InlineData(400, """{"error":"Bad Request: status content exceeded"}""", typeof(SendOutcome.Rejected))]
    [InlineData(413, "<html>too large</html>", typeof(SendOutcome.Rejected))]
    [InlineData(429, """{"error":"Too many requests"}""", typeof(SendOutcome.Later))]
    [InlineData(302, "", typeof(SendOutcome.Rejected))]
    [InlineData(408, "", typeof(SendOutcome.Unknown))]
    [InlineData(500, "<html>", typeof(SendOutcome.Unknown))]
    [InlineData(503, """{"error":"Remote data could not be fetched"}""", typeof(SendOutcome.Unknown))]
    [InlineData(200, "<html>a page</html>", typeof(SendOutcome.Unknown))]
    public void Each_answer_has_one_meaning(int status, string body, Type expected)
    {
        var outcome = MastodonErrorTable.Classify(Answer(status, body), Now);

        Assert.IsType(expected, outcome);
        Assert.Equal(status, outcome.Status);
    }

    [Theory]
    [InlineData("2026-11-22T08:03:00.000Z", 180)]
    [InlineData("1795334580", 180)]
    [InlineData("soon", 300)]
    [InlineData("2027-11-22T08:03:00.000Z", 300)]
    public void The_wait_is_until_the_window_begins_anew_in_every_spelling(string reset, int seconds)
    {
        var answer = Answer(429, "") with { Headers = new Dictionary<string, string> { ["X-RateLimit-Reset"] = reset }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase) };

        var later = Assert.IsType<SendOutcome.Later>(MastodonErrorTable.Classify(answer, Now));

        Assert.Equal(Now.AddSeconds(seconds), later.Until);
        Assert.True(later.ChannelThrottled);
    }

    private static WireAnswer Answer(int status, string body) => new(WireKind.Answered, status, body, FrozenDictionary<string, string>.Empty);
}
