namespace Engagement.Core.Common;

/// <summary>Why something a person or program asked for is not done; shown beside the field, or as problem details.</summary>
/// <param name="Kind">Which kind of answer it is.</param>
/// <param name="Field">The field it is about, in camelCase as in the API; empty when it is about the whole.</param>
/// <param name="Words">A sentence for a person that says what to do.</param>
/// <param name="Limit">The limit that was crossed, where there is one.</param>
/// <param name="Value">The value that crossed it, where it may be shown.</param>
public sealed record Problem(ProblemKind Kind, string Field, string Words, string? Limit = null, string? Value = null);
