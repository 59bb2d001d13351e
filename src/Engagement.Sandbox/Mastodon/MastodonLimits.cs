using System.Collections.Concurrent;
using System.Globalization;

namespace Engagement.Sandbox.Mastodon;

/// <summary>The rate-limit headers on every answer; the real limits hold only when they are switched on.</summary>
internal sealed class MastodonLimits(SandboxOptions options)
{
    private const int Wide = 10_000_000;
    private const int Real = 300;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, int> _used = new();
    private long _window;

    public void Count(HttpContext http, string caller)
    {
        var window = options.Clock.GetUtcNow().ToUnixTimeSeconds() / (long)Window.TotalSeconds;
        if (Interlocked.Exchange(ref _window, window) != window)
        {
            _used.Clear();
        }

        var limit = options.EnforceLimits ? Real : Wide;
        var used = _used.AddOrUpdate(caller, 1, (_, before) => before + 1);
        Show(http, limit, Math.Max(0, limit - used), DateTimeOffset.FromUnixTimeSeconds((window + 1) * (long)Window.TotalSeconds));
        if (used > limit)
        {
            throw RefusedByMastodon.TooMany();
        }
    }

    public static void Show(HttpContext http, int limit, int remaining, DateTimeOffset reset)
    {
        var headers = http.Response.Headers;
        headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = MastodonRender.Time(reset);
    }
}
