namespace Engagement.Core.Inbox.Learning;

/// <summary>How corrected comments are read without and with what was learned from earlier corrections.</summary>
/// <param name="Comments">How many were looked at.</param>
/// <param name="RightBefore">Read as the person said, by the shipped weights alone.</param>
/// <param name="RightAfter">… with the layer.</param>
/// <param name="MustSee">How many are questions, complaints or requests.</param>
/// <param name="ThankedBefore">Of those, how many the robot would thank by the shipped weights alone.</param>
/// <param name="ThankedAfter">… with the layer.</param>
/// <param name="Praise">How many are praise.</param>
/// <param name="CoveredBefore">Of those, how many the robot would thank by the shipped weights alone.</param>
/// <param name="CoveredAfter">… with the layer.</param>
public sealed record LearningQuality(
    int Comments, int RightBefore, int RightAfter, int MustSee, int ThankedBefore, int ThankedAfter, int Praise, int CoveredBefore, int CoveredAfter)
{
    /// <summary>Below so many comments a share says nothing.</summary>
    public const int Enough = 20;

    /// <summary>There is enough to say something.</summary>
    public bool IsTelling => Comments >= Enough;
}
