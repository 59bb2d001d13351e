using Engagement.Core.Library;

namespace Engagement.App.Library;

/// <summary>What a fan said.</summary>
/// <param name="State">Granted, refused or withdrawn.</param>
/// <param name="Words">Their words; needed for a grant.</param>
/// <param name="Link">Where they said it.</param>
/// <param name="Scope">For what.</param>
/// <param name="Until">Until when; null: for good.</param>
internal sealed record PermissionAnswer(
    PermissionState State, string? Words = null, string? Link = null, string? Scope = null, DateTimeOffset? Until = null);
