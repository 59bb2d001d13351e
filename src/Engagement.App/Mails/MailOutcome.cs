namespace Engagement.App.Mails;

/// <summary>What became of one try to send a mail.</summary>
internal abstract record MailOutcome
{
    private MailOutcome()
    {
    }

    /// <summary>The server has taken it over.</summary>
    public sealed record Accepted(string Answer) : MailOutcome;

    /// <summary>It was surely not taken.</summary>
    /// <param name="Why">In words.</param>
    /// <param name="ForGood">The server says that trying again will not help.</param>
    /// <param name="Server">It is the server that is in trouble, not this mail: the others need not try now.</param>
    public sealed record Refused(string Why, bool ForGood, bool Server) : MailOutcome;

    /// <summary>It was handed over, and no clear answer came.</summary>
    public sealed record Unclear(string Why) : MailOutcome;
}
