using System.Security.Claims;
using Engagement.App.People;
using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Engagement.Web.People;

/// <summary>Turns the table of <see cref="CapabilityRules"/> into policies: one per capability for people, one for keys.</summary>
internal static class Access
{
    public static string PolicyOf(Capability capability) => capability.ToString();

    public static string KeyPolicyOf(Capability capability) => $"key:{capability}";

    public static void AddCapabilities(this AuthorizationBuilder builder)
    {
        foreach (var capability in Enum.GetValues<Capability>())
        {
            builder.AddPolicy(PolicyOf(capability), policy => policy
                .AddAuthenticationSchemes(IdentityConstants.ApplicationScheme)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => context.User.May(capability)));
            builder.AddPolicy(KeyPolicyOf(capability), policy => policy
                .AddAuthenticationSchemes(ApiKeyHandler.Scheme)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => context.User.May(capability)));
        }
    }

    /// <summary>For people with a session.</summary>
    public static TBuilder RequireCapability<TBuilder>(this TBuilder builder, Capability capability)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(PolicyOf(capability));

    /// <summary>For programs with a key.</summary>
    public static TBuilder RequireKey<TBuilder>(this TBuilder builder, Capability capability)
        where TBuilder : IEndpointConventionBuilder =>
        builder.RequireAuthorization(KeyPolicyOf(capability));

    public static bool May(this ClaimsPrincipal principal, Capability capability) =>
        principal.RoleOf() is { } role && CapabilityRules.Allows(role, capability);

    public static WorkRole? RoleOf(this ClaimsPrincipal principal) =>
        Enum.TryParse<WorkRole>(principal.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    public static UserId? UserIdOf(this ClaimsPrincipal principal) =>
        principal.FindFirst(ApiKeyHandler.KeyIdClaim) is null && UserId.TryParse(principal.FindFirstValue(ClaimTypes.NameIdentifier), null, out var id)
            ? id
            : null;

    public static Actor ActorOf(this ClaimsPrincipal principal) =>
        new(principal.FindFirstValue(UserClaims.DisplayName) ?? principal.Identity?.Name ?? "nobody", principal.UserIdOf());
}
