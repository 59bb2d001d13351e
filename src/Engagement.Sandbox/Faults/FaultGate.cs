using Engagement.Sandbox.Graph;
using Engagement.Sandbox.Mastodon;
using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Faults;

/// <summary>Stands before the networks and makes the trouble that was ordered. Waits hold nothing but the one call.</summary>
internal sealed class FaultGate(SandboxWorld world, FaultBox faults, SandboxOptions options)
{
    private static readonly TimeSpan DefaultLatency = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DefaultReset = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(120);

    public async Task RunAsync(HttpContext http, string network, RequestDelegate next)
    {
        if (faults.All.Count == 0)
        {
            await next(http);
            return;
        }

        var method = http.Request.Method == "POST" && "delete".Equals(http.Request.Query["method"], StringComparison.OrdinalIgnoreCase) ? "DELETE" : http.Request.Method;
        var path = http.Request.Path.Value ?? "/";
        if (Strikes(FaultKind.Latency) is { } latency)
        {
            await Task.Delay(latency.Delay ?? DefaultLatency, options.Clock);
        }

        KillToken(http, network, method, path);
        if (Strikes(FaultKind.DropBefore) is not null)
        {
            http.Abort();
        }
        else if (Strikes(FaultKind.Status) is { } status)
        {
            await AnswerStatusAsync(http, network, status);
        }
        else if (Strikes(FaultKind.RateLimit) is { } limit)
        {
            await AnswerLimitAsync(http, network, limit, day: false);
        }
        else if (Strikes(FaultKind.RateLimitDay) is { } day)
        {
            await AnswerLimitAsync(http, network, day, day: true);
        }
        else if (method == "POST" && network != "mastodon" && Says(network, path) && Strikes(FaultKind.DuplicateRefused) is not null)
        {
            await RefuseDuplicateAsync(http, network);
        }
        else
        {
            await AfterwardsAsync(http, network, next, (Strikes(FaultKind.Drop), Strikes(FaultKind.LateAnswer), Strikes(FaultKind.DoneButRefused)));
        }

        Fault? Strikes(FaultKind kind) => faults.Strike(kind, network, method, path);
    }

    /// <summary>Done first; then silence, or an answer for nobody.</summary>
    private async Task AfterwardsAsync(HttpContext http, string network, RequestDelegate next, (Fault? Drop, Fault? Late, Fault? Refused) faults)
    {
        var (drop, late, refused) = faults;
        if (drop is null && late is null && refused is null)
        {
            await next(http);
            return;
        }

        var body = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        await next(http);
        http.Response.Body = body;
        if (drop is not null)
        {
            http.Abort();
            return;
        }

        if (refused is not null)
        {
            http.Response.ContentLength = null;
            await AnswerStatusAsync(http, network, refused);
            return;
        }

        try
        {
            await Task.Delay(late!.Delay ?? LongestWait, options.Clock, http.RequestAborted);
            await body.WriteAsync(kept.ToArray(), http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The client gave up, which is what was wanted.
        }
    }

    /// <summary>Not Graph's: the token of a call to it may stand in its body, which is read later.</summary>
    private void KillToken(HttpContext http, string network, string method, string path)
    {
        if (network == "mastodon")
        {
            KillMastodonToken(http, method, path);
            return;
        }

        if (network != "x" || XDoor.TokenOf(http) is not { } token)
        {
            return;
        }

        if (faults.Strike(FaultKind.TokenExpired, network, method, path) is not null)
        {
            world.XTokens.Expire(token);
        }

        if (faults.Strike(FaultKind.TokenRevoked, network, method, path) is not null)
        {
            world.XTokens.Kill(token);
        }
    }

    // A token of Mastodon ends only when somebody takes it back.
    private void KillMastodonToken(HttpContext http, string method, string path)
    {
        if (MastodonDoor.HeaderToken(http) is { } value && world.Mastodon.Tokens.TryGetValue(value, out var token)
            && (faults.Strike(FaultKind.TokenRevoked, "mastodon", method, path) ?? faults.Strike(FaultKind.TokenExpired, "mastodon", method, path)) is not null)
        {
            token.Dead = true;
        }
    }

    private static bool Says(string network, string path) => network == "x"
        ? path.EndsWith("/tweets", StringComparison.Ordinal)
        : path.EndsWith("/feed", StringComparison.Ordinal) || path.EndsWith("/photos", StringComparison.Ordinal) || path.EndsWith("/comments", StringComparison.Ordinal);

    private static async Task AnswerStatusAsync(HttpContext http, string network, Fault fault)
    {
        var code = fault.Code ?? 503;
        if (fault.Body is { } body)
        {
            http.Response.StatusCode = code is >= 100 and <= 599 ? code : 400;
            http.Response.ContentType = body.TrimStart().StartsWith('{') ? "application/json; charset=utf-8" : "text/plain; charset=utf-8";
            await http.Response.WriteAsync(body);
        }
        else if (network == "mastodon")
        {
            await XDoor.WriteAsync(http, code, new RefusedByMastodon(code, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(code)).Body);
        }
        else if (network == "x")
        {
            var refusal = code switch
            {
                401 => RefusedByX.Unauthorized(),
                402 => RefusedByX.Plain(402, "Payment Required", "credits depleted"),
                _ => RefusedByX.Plain(code, Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(code), Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(code)),
            };
            await XDoor.WriteAsync(http, refusal.Status, refusal.Body);
        }
        else
        {
            // A number of HTTP is answered as such; any other is one of Graph's own codes.
            var refusal = code is >= 500 and <= 599 ? RefusedByGraph.ForCode(2) : RefusedByGraph.ForCode(code);
            await GraphDoor.WriteAsync(http, new GraphAnswer(code is >= 500 and <= 599 ? code : refusal.Status, refusal.Body()));
        }
    }

    private async Task AnswerLimitAsync(HttpContext http, string network, Fault fault, bool day)
    {
        var wait = fault.Delay ?? DefaultReset;
        var reset = (world.Now + wait).ToUnixTimeSeconds() + 1;
        if (network == "x")
        {
            XLimits.Show(http, 100, day ? 40 : 0, day ? world.Now.AddMinutes(10).ToUnixTimeSeconds() : reset);
            if (day)
            {
                http.Response.Headers["x-user-limit-24hour-limit"] = "100";
                http.Response.Headers["x-user-limit-24hour-remaining"] = "0";
                http.Response.Headers["x-user-limit-24hour-reset"] = $"{reset}";
            }

            await XDoor.WriteAsync(http, 429, RefusedByX.TooMany().Body);
            return;
        }

        if (network == "mastodon")
        {
            MastodonLimits.Show(http, 300, 0, DateTimeOffset.FromUnixTimeSeconds(reset));
            await XDoor.WriteAsync(http, 429, RefusedByMastodon.TooMany().Body);
            return;
        }

        var refusal = RefusedByGraph.ForCode(fault.Code ?? (day ? 80001 : 32));
        GraphDoor.ShowUsage(http, "0", 100, Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes)));
        await GraphDoor.WriteAsync(http, new GraphAnswer(refusal.Status, refusal.Body()));
    }

    private static Task RefuseDuplicateAsync(HttpContext http, string network) => network == "x"
        ? XDoor.WriteAsync(http, 403, RefusedByX.Duplicate().Body)
        : GraphDoor.WriteAsync(http, new GraphAnswer(400, RefusedByGraph.Duplicate().Body()));
}
