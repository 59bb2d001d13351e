namespace Engagement.App.Live;

/// <summary>Something changed.</summary>
/// <param name="Topic">One of <see cref="LiveTopics"/>.</param>
/// <param name="Mark">Who heard this has heard everything up to here.</param>
internal readonly record struct LiveHint(string Topic, string Mark);
