namespace Engagement.Core.Outbound;

/// <summary>A question with answers to choose from.</summary>
/// <param name="Options">The answers.</param>
/// <param name="Minutes">How long it may be answered.</param>
/// <param name="Multiple">Whether several may be chosen.</param>
public sealed record Poll(IReadOnlyList<string> Options, int Minutes = 1440, bool Multiple = false);
