using Engagement.Sandbox.World;
using Engagement.Sandbox.X;

namespace Engagement.Sandbox.Mastodon;

/// <summary>The way in for every call to Mastodon: token, scope, limits, and the shape of a refusal.</summary>
internal sealed class MastodonDoor(SandboxWorld world, MastodonLimits limits)
{
    /// <param name="routes">Where it is mapped.</param>
    /// <param name="method">Of HTTP.</param>
    /// <param name="pattern">The path.</param>
    /// <param name="scope">What the token must be allowed; null where none is needed.</param>
    /// <param name="handle">What happens.</param>
    public void Map(IEndpointRouteBuilder routes, string method, string pattern, string? scope, Func<MastodonRequest, MastodonAnswer> handle) =>
        routes.MapMethods(pattern, [method], (RequestDelegate)(http => RunAsync(http, scope, handle)));

    public static string? HeaderToken(HttpContext http)
    {
        var header = http.Request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim()
            : http.Request.Query["access_token"].ToString() is { Length: > 0 } token ? token
            : null;
    }

    /// <summary>Whose token it is, and whether it may.</summary>
    public void Recognise(MastodonRequest request, string? scope, string? token = null)
    {
        var value = HeaderToken(request.Http) ?? token ?? request.Text("access_token");
        if (value is null)
        {
            throw scope is null ? new InvalidOperationException("Nothing to recognise.") : RefusedByMastodon.Unauthorized();
        }

        if (!world.Mastodon.Tokens.TryGetValue(value, out var known) || known.Dead)
        {
            throw RefusedByMastodon.Unauthorized();
        }

        if (scope is { Length: > 0 } && !Allows(known.Scopes, scope))
        {
            throw RefusedByMastodon.Scope();
        }

        request.Token = known;
        request.Person = known.PersonId is { } id ? world.Mastodon.People.GetValueOrDefault(id) : null;
    }

    public static Task WriteAsync(HttpContext http, MastodonAnswer answer)
    {
        if (answer.Link is not null)
        {
            http.Response.Headers.Link = answer.Link;
        }

        return XDoor.WriteAsync(http, answer.Status, answer.Body);
    }

    /// <summary><c>write</c> allows <c>write:statuses</c>.</summary>
    private static bool Allows(string granted, string wanted) =>
        granted.Split([' ', '+']).Any(scope => scope == wanted || wanted.StartsWith(scope + ":", StringComparison.Ordinal) || (scope == "profile" && wanted == "read:accounts"));

    private async Task RunAsync(HttpContext http, string? scope, Func<MastodonRequest, MastodonAnswer> handle)
    {
        try
        {
            var request = await MastodonRequest.ReadAsync(http);
            if (scope is not null || HeaderToken(http) is not null)
            {
                Recognise(request, scope);
            }

            limits.Count(http, request.Token?.Value ?? "");
            await WriteAsync(http, handle(request));
        }
        catch (RefusedByMastodon refusal)
        {
            await XDoor.WriteAsync(http, refusal.Status, refusal.Body);
        }
    }
}
