using Engagement.Core.Common;
using Engagement.Core.People;
using Microsoft.AspNetCore.Identity;

namespace Engagement.App.People;

/// <summary>A person who works here.</summary>
public sealed class User : IdentityUser<UserId>
{
    public required string DisplayName { get; set; }

    public required WorkRole Role { get; set; }

    /// <summary>The language of the pages: "en" or "fi".</summary>
    public string Language { get; set; } = "en";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? LastSignInAt { get; set; }

    public bool Disabled { get; set; }
}
