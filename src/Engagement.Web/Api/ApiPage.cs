namespace Engagement.Web.Api;

/// <summary>One page of a list.</summary>
/// <param name="Items">The rows.</param>
/// <param name="Next">The cursor of the next page; null at the end.</param>
internal sealed record ApiPage<T>(IReadOnlyList<T> Items, string? Next);
