namespace Engagement.App.Rights;

/// <summary>Who is asked.</summary>
/// <param name="Name">As they call themselves.</param>
/// <param name="Handle">Their name on the network.</param>
/// <param name="Link">Where they showed it.</param>
/// <param name="Language">The language they wrote in: en or fi.</param>
/// <param name="LastWording">The wording that was used last on the channel, or null.</param>
public sealed record Fan(string Name, string? Handle, string? Link, string Language, string? LastWording);
