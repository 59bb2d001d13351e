namespace Engagement.Core.Inbox.Reading;

/// <summary>Signs beside the words that say something of the mood. Pictures stand for themselves, by their code point.</summary>
internal static class Mark
{
    /// <summary>How many different ones of a comment are looked at.</summary>
    public const int Most = 8;

    public const int Smile = 1;
    public const int Wink = 2;
    public const int Grin = 3;
    public const int Heart = 4;
    public const int Sad = 5;
    public const int Doubt = 6;

    /// <summary>A letter drawn out: "sooo".</summary>
    public const int Stretched = 7;

    /// <summary>A sentence that trails off.</summary>
    public const int Dots = 8;

    /// <summary>Somebody else's words, or one's own not meant.</summary>
    public const int Quote = 9;
}
