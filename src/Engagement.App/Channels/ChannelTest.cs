namespace Engagement.App.Channels;

/// <summary>What works on a channel, tried without publishing anything.</summary>
/// <param name="Parts">One line for each thing we do there.</param>
public sealed record ChannelTest(IReadOnlyList<ChannelTestPart> Parts);
