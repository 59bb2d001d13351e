namespace Engagement.Web.Pages.Report;

/// <summary>One row behind a number.</summary>
/// <param name="At">When it was written, due or began.</param>
/// <param name="Channel">Where.</param>
/// <param name="Kind">What it is: an intent or a state, as an English key.</param>
/// <param name="Text">Its words, where they are still there.</param>
/// <param name="Href">Where it is shown.</param>
/// <param name="Counts">With a share, whether it counts.</param>
/// <param name="Value">What it adds to a sum or a time.</param>
public sealed record RowLine(DateTimeOffset? At, string? Channel, string? Kind, string? Text, string? Href, bool? Counts, double? Value);
