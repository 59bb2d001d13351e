namespace Engagement.Core.Channels;

/// <summary>A time of the week at which a channel likes to say something, in its own zone.</summary>
public sealed record PostingTime(DayOfWeek Day, TimeOnly At);
