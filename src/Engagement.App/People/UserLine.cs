using Engagement.Core.Common;
using Engagement.Core.People;

namespace Engagement.App.People;

/// <summary>A person as the settings page lists them.</summary>
public sealed record UserLine(
    UserId Id, string DisplayName, string Email, WorkRole Role, bool Disabled, DateTimeOffset CreatedAt, DateTimeOffset? LastSignInAt);
