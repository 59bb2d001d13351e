using System.Collections.Concurrent;
using System.Globalization;

namespace Engagement.Sandbox.X;

/// <summary>The rate-limit headers on every answer. The published limits hold only when they are switched on: load tests need a wide door.</summary>
internal sealed class XLimits(SandboxOptions options)
{
    private const int Wide = 10_000_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15);

    private static readonly Dictionary<string, int> Published = new()
    {
        ["POST /2/tweets"] = 100,
        ["DELETE /2/tweets/{id}"] = 50,
        ["PUT /2/tweets/{id}/hidden"] = 50,
        ["GET /2/tweets"] = 5000,
        ["GET /2/tweets/{id}"] = 900,
        ["GET /2/tweets/search/recent"] = 300,
        ["GET /2/users/{id}/mentions"] = 300,
        ["GET /2/users/{id}/tweets"] = 900,
        ["GET /2/users/me"] = 75,
        ["POST /2/media/upload"] = 500,
        ["GET /2/media/upload"] = 1000,
        ["POST /2/media/upload/initialize"] = 1875,
        ["POST /2/media/upload/{id}/append"] = 1875,
        ["POST /2/media/upload/{id}/finalize"] = 1875,
    };

    private readonly ConcurrentDictionary<(string Operation, long Caller), int> _used = new();
    private long _window;

    public void Count(HttpContext http, string operation, XCaller caller)
    {
        var window = options.Clock.GetUtcNow().ToUnixTimeSeconds() / (long)Window.TotalSeconds;
        if (Interlocked.Exchange(ref _window, window) != window)
        {
            _used.Clear();
        }

        var limit = options.EnforceLimits ? Published.GetValueOrDefault(operation, 450) : Wide;
        var used = _used.AddOrUpdate((operation, caller.User?.Id ?? 0), 1, (_, before) => before + 1);
        Show(http, limit, Math.Max(0, limit - used), (window + 1) * (long)Window.TotalSeconds);
        if (used > limit)
        {
            throw RefusedByX.TooMany();
        }
    }

    public static void Show(HttpContext http, int limit, int remaining, long reset)
    {
        var headers = http.Response.Headers;
        headers["x-rate-limit-limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["x-rate-limit-remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        headers["x-rate-limit-reset"] = reset.ToString(CultureInfo.InvariantCulture);
    }
}
