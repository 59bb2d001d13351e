namespace Engagement.Tests.Guards;

/// <summary>One type names another, somewhere in its signatures or its code. Nested and compiler-made types count as the type around them.</summary>
internal sealed record TypeUse(string From, string To);
