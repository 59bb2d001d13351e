namespace Engagement.App.Themes;

/// <summary>The workspace's strategy as far as themes choose from it.</summary>
/// <param name="Goals">What its themes may serve.</param>
/// <param name="Audiences">Whom they may speak to.</param>
public sealed record Strategy(IReadOnlyList<string> Goals, IReadOnlyList<string> Audiences);
