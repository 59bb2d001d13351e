using System.Security.Claims;
using System.Text.Encodings.Web;
using Engagement.App.People;
using Engagement.Core.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Engagement.Web.People;

/// <summary>Lets in programs that show a key: <c>Authorization: Bearer KEY</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, FindKeyHolder findKeyHolder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "ApiKey";
    public const string KeyIdClaim = "engagement:key";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var holder = await findKeyHolder.RunAsync(header[Bearer.Length..].Trim(), Context.RequestAborted);
        if (holder is null)
        {
            return AuthenticateResult.Fail("Not a key of this workspace.");
        }

        var identity = new ClaimsIdentity(
            [
                new Claim(KeyIdClaim, holder.Id.ToString()),
                new Claim(ClaimTypes.Name, Actor.Key(holder.Name).Name),
                new Claim(ClaimTypes.Role, holder.Role.ToString()),
            ],
            Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Results.Problem(
            statusCode: StatusCodes.Status401Unauthorized,
            title: "A key is needed",
            detail: "Send the header 'Authorization: Bearer KEY' with a key of this workspace.").ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Results.Problem(
            statusCode: StatusCodes.Status403Forbidden,
            title: "This key may not do that",
            detail: "The role of the key does not allow it.").ExecuteAsync(Context);
}
