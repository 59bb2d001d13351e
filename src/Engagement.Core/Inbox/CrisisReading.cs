namespace Engagement.Core.Inbox;

/// <summary>How the last hour of a channel compares with its own past.</summary>
/// <param name="Observed">Complaints, abuse and urgent things in the hour.</param>
/// <param name="Expected">What this hour of the week usually brings.</param>
/// <param name="Chance">How likely so many, or more, would be if nothing were the matter.</param>
/// <param name="IsCrisis">Far more than usual, and enough of them to matter.</param>
public sealed record CrisisReading(int Observed, double Expected, double Chance, bool IsCrisis);
