using Engagement.App.Networks;

namespace Engagement.App.Channels;

/// <summary>What a network said when asked for new tokens. Closed.</summary>
internal abstract record TokenAnswer
{
    private TokenAnswer()
    {
    }

    public sealed record Fresh(ChannelTokens Tokens) : TokenAnswer
    {
        public override string ToString() => "(tokens)";
    }

    /// <summary>The network no longer takes what we have; a person must connect the channel again.</summary>
    public sealed record Dead(string Reason) : TokenAnswer;

    /// <summary>It did not answer clearly; what we have stays.</summary>
    public sealed record Unclear(string Reason) : TokenAnswer;
}
