//! What a figure is.

/// Makes the kinds and their names.
macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $name:literal,)*) => {
        /// What a figure is.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $kind,)*
        }

        impl Kind {
            /// Its name, such as `count.item`.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $name,)*
                }
            }

            /// The kind of that name.
            pub(super) fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$kind),)*
                    _ => None,
                }
            }
        }
    };
}

kinds! {
    /// Things counted: 773条.
    CountItem = "count.item",
    /// How often: 38次, twice.
    CountOccasion = "count.occasion",
    /// People: 69位.
    CountPerson = "count.person",
    /// Attendances: 5710人次.
    CountPersonTime = "count.person-time",
    /// Items, each as often as it came: 16件次.
    CountItemTime = "count.item-time",
    /// Areas of work: 7方面.
    CountAspect = "count.aspect",
    /// A bare number.
    Number = "number",
    /// A part of a whole in percent: 93.7%的问题.
    PercentShare = "percent.share",
    /// A rate in percent: 办结率为90%.
    PercentRate = "percent.rate",
    /// A change in percent; a decrease is below zero.
    PercentChange = "percent.change",
    /// A difference of two percentages.
    PercentPoint = "percent.point",
    /// A fraction: 三分之一, half.
    Fraction = "fraction",
    /// How many times as much: 增长一倍 and `doubled` are 2.
    Multiple = "multiple",
    /// Money.
    Money = "money",
    /// A length or distance.
    Distance = "distance",
    /// An area of land or floor.
    Area = "area",
    /// A mass.
    Mass = "mass",
    /// A volume.
    Volume = "volume",
    /// Power, energy.
    Energy = "energy",
    /// A day.
    DateDay = "date.day",
    /// A month.
    DateMonth = "date.month",
    /// A year.
    DateYear = "date.year",
    /// A quarter of a year.
    DateQuarter = "date.quarter",
    /// From one date to another.
    DateRange = "date.range",
    /// A day of the week.
    DateWeekday = "date.weekday",
    /// A time of day.
    Clock = "time.clock",
    /// How long.
    Duration = "duration",
    /// How long without a break: 连续8年.
    DurationConsecutive = "duration.consecutive",
    /// An anniversary: 105周年.
    Anniversary = "anniversary",
    /// An age: 二十岁.
    Age = "age",
    /// A term of a congress: 第十六届.
    OrdinalTerm = "ordinal.term",
    /// A session of a congress: 第五次会议.
    OrdinalSession = "ordinal.session",
    /// A national congress of the Party: 二十大.
    OrdinalPartyCongress = "ordinal.party-congress",
    /// A plenum of the Central Committee: 二十届四中全会.
    OrdinalPlenum = "ordinal.plenum",
    /// For the first time: 首次.
    OrdinalFirst = "ordinal.first",
    /// A place in an order: 第47家.
    OrdinalRank = "ordinal.rank",
    /// The first so many: 前46家.
    OrdinalRange = "ordinal.range",
    /// A storey: 三楼.
    OrdinalFloor = "ordinal.floor",
    /// A five-year plan: 十四五.
    PlanFyp = "plan.fyp",
    /// Levels of government: 三级.
    Level = "level",
    /// A number inside a name: 两个维护.
    SetPhrase = "set-phrase",
    /// A telephone number: 12345热线.
    CodeHotline = "code.hotline",
    /// The name of a mechanism: 1+9.
    CodeFormula = "code.formula",
    /// The number of a heading: 一、
    MarkerHeading = "marker.heading",
    /// The number of an item: 一是
    MarkerList = "marker.list",
    /// A number that is not told: 几栋, dozens.
    Vague = "vague",
}
