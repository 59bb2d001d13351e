namespace Engagement.Core.Common;

/// <summary>Why something asked for is not done, for a person and for a program.</summary>
/// <param name="Kind">What kind of "no".</param>
/// <param name="Words">One sentence a person understands.</param>
/// <param name="Field">The field it is about, in camelCase as in the API: "text", "channelIds".</param>
/// <param name="Limit">The limit that was broken, where there is one: 280.</param>
/// <param name="Value">What was given: a length or a short value; never a token or a customer's text.</param>
/// <param name="Channel">The handle of the channel it is about, where it is about one.</param>
public sealed record Refusal(
    RefusalKind Kind, string Words, string? Field = null, object? Limit = null, object? Value = null, string? Channel = null);
