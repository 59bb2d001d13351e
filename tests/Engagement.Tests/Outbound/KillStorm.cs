using System.Globalization;

namespace Engagement.Tests.Outbound;

/// <summary>
/// The kill test at full length, with every trouble of the sandbox that meets what we say. <c>tests/run long</c> runs it.
/// </summary>
/// <param name="Posts">How many deliveries.</param>
/// <param name="Kills">How many times the program is killed.</param>
internal sealed record KillStorm(int Posts, int Kills)
{
    private const double Often = 0.06;
    private const double Seldom = 0.03;

    // What is not here meets what comes in (webhooks, streams), or makes a post wait for hours (the limits of a day at Meta).
    private static readonly (string Network, string Says)[] Ways =
        [("x", "/2/tweets"), ("facebook", "/feed"), ("facebook", "/photos"), ("mastodon", "/statuses"), ("instagram", "/media_publish")];

    /// <summary>What was asked for.</summary>
    public static KillStorm Asked => (Environment.GetEnvironmentVariable("ENGAGEMENT_TEST_KILLS") ?? "1000 30").Split(' ') is [var posts, var kills]
        ? new KillStorm(int.Parse(posts, CultureInfo.InvariantCulture), int.Parse(kills, CultureInfo.InvariantCulture))
        : throw new InvalidOperationException("ENGAGEMENT_TEST_KILLS is two numbers, such as \"1000 30\".");

    public static IEnumerable<object> Faults()
    {
        yield return new { kind = "latency", method = "POST", delay = "00:00:00.500" };
        foreach (var (network, path) in Ways)
        {
            yield return new { network, path, method = "POST", kind = "drop", probability = Often };
            yield return new { network, path, method = "POST", kind = "doneButRefused", probability = Seldom, code = 503 };
            yield return new { network, path, method = "POST", kind = "dropBefore", probability = Often };
            yield return new { network, path, method = "POST", kind = "lateAnswer", probability = Often, delay = "00:00:04" };
            yield return new { network, path, method = "POST", kind = "status", probability = Seldom, code = 503 };
            yield return new { network, path, method = "POST", kind = "status", probability = Seldom, code = 500 };
            yield return new { network, path, method = "POST", kind = "rateLimit", probability = Seldom, delay = "00:00:03" };
            yield return new { network, path, method = "POST", kind = "duplicateRefused", probability = Seldom };
        }

        yield return new { network = "x", path = "/2/tweets", method = "POST", kind = "rateLimitDay", probability = Seldom, delay = "00:00:04" };
        yield return new { network = "instagram", path = "/media", method = "POST", kind = "mediaExpired", probability = Seldom };
        yield return new { network = "x", path = "/2/tweets", method = "POST", kind = "tokenExpired", probability = Seldom };
        yield return new { network = "mastodon", path = "/statuses", method = "POST", kind = "tokenRevoked", probability = Seldom, times = 1 };
        foreach (var network in new[] { "x", "mastodon", "facebook", "instagram" })
        {
            yield return new { network, kind = "mediaPending", probability = Often, delay = "00:00:02" };
            yield return new { network, kind = "mediaFailed", probability = Seldom };
            yield return new { network, kind = "indexLag", probability = Often, delay = "00:00:02" };
            yield return new { network, kind = "emptyPage", probability = Often };
            yield return new { network, kind = "fromMissing", probability = Often };
        }
    }
}
