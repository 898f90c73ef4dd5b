using System.Collections.Frozen;

namespace GuidanceBot.Understanding;

/// <summary>
/// Chat spelling, common slips and British forms of English words, as the one form that is looked for. Applied after
/// case, accents and apostrophes, to what visitors type and to the phrases of the content alike.
/// </summary>
internal static class Spelling
{
    // Each line: the usual form, and what is typed for it.
    private const string Table = """
        you u yu yuo
        your ur yur yr
        are r
        thanks thx ty tnx thnx thanx thnks thanku tq tysm cheers ta
        please pls plz plss plzz pleas plese
        because bc bcos bcuz cuz cos coz cus becuase becasue becouse
        although altho
        through thru
        people ppl
        about abt abut abot
        before b4 bf4 befor
        great gr8
        hate h8
        late l8
        later l8r
        wait w8
        mate m8
        today 2day
        tomorrow tomoz 2moro 2morrow tmrw tmr tomorow tommorow tommorrow
        tonight 2nite 2night tonite tnite
        forever 4ever
        someone sum1 some1 sm1 somone
        anyone any1 ne1
        nobody noone
        something smth sth smthing somthing
        dunno idk dno idek iunno donno
        probably prob probs prolly probaly probly
        definitely def defo definately definitly defiantly deffo
        whatever whatevs
        message msg
        messages msgs
        conversation convo
        conversations convos
        relationship relashionship realtionship relationshp relatonship
        with w wiv
        right rite
        night nite
        though tho
        going gonna goin gona
        wanna wana
        love luv
        loved luvd
        have hav hve
        has hsa
        that tht taht
        the teh hte
        this ths tihs
        what wat wot wut whta waht
        when wen
        them em
        and nd adn
        just jst jus
        know kno knw
        knows knos
        think thnk thinkk
        thought thot
        nothing nothin nuthin nuttin
        anything anythin
        everything everythin evrything
        every evry
        ever evr
        never nvr nevr
        sorry sry sori
        feel feal
        feeling feelin feelling
        really realy rly rlly relly reely
        always alwys allways
        maybe mayb mabe mebbe mby
        okay ok k kk okey oki okie
        yes yess yees yeh yea yass yas yus yis
        yeah yeahh yah yeha
        yup yupp
        yep yepp
        no noo nooo
        nope nopee nop
        nah naw nahh naa
        hi hii hy
        hey heyy heya
        hello helo hallo hullo
        bye byee bai
        boyfriend bf bfriend
        girlfriend gf gfriend
        husband hubby hubs husbnad husbad husbend huband
        husbands hubbys
        wife wifey wyfe
        partner parnter partener patner parner partnr prtner
        partners parnters
        fiance fiancee
        therapy thearpy theraphy therpy therepy theropy terapy theraoy threapy therapie thrapy
        therapist thearpist theripist therapyst theropist terapist therapis therepist theraphist threapist therapest thereapist
        therapists theripists
        counseling counselling councelling counceling councilling counsling counciling
        counselor counsellor councellor councelor councillor councilor counseler
        counselors counsellors councellors
        psychologist psycologist psychologyst
        psychologists psycologists
        psychiatrist psychiatrst psyciatrist phychiatrist
        session sesion sessoin sesssion sesh seshion
        sessions sesions sessons seshes
        appointment appt apointment appoitment
        appointments appts
        recording recordin recoding
        confidential confidental confidencial confidental
        confidentiality confidentialty confidentality
        private privat privte
        privacy privicy
        delete delet deleet dleete
        separate seperate
        marriage marrage mariage
        married maried
        family familly
        jealous jelous jelouse jealos
        divorce divorse
        friend freind frend
        friends freinds
        weird wierd
        believe beleive belive
        receive recieve
        their thier
        until untill
        embarrassed embarassed
        honest onest
        question queston quesiton
        secret secrect sercet
        secrets sercets
        trust truste
        truth thruth
        apologize apologise
        apologizing apologising
        realize realise relize realise
        realized realised relized
        recognize recognise
        organize organise
        behavior behaviour
        color colour
        favor favour
        favorite favourite
        honor honour
        neighbor neighbour
        program programme
        center centre
        learned learnt
        dreamed dreamt
        practice practise
        while whilst
        among amongst
        mom mum mam
        mommy mummy
        pajamas pyjamas
        apologies appologies
        suicide suiside suicde sucide
        anxious anxius
        anxiety anxeity anxity
        depressed depresed
        depression depresion
        bored bord
        angry angy
        worried worryed
        suppose spose sposed
        supposed suposed
        unsure unshure
        skip skp
        restart restrt restat
        goodbye gudbye goodby
        problem prob1em problm
        help hlp halp hepl
        tired tierd
        different diffrent
        difference diffrence
        either eitherr
        remember rember remeber
        important importent
        happened happend
        happens happns
        beginning begining
        whether wether
        which wich
        should shud shuld
        could cud culd cld
        would wud wuld wld
        shouldnt shoudnt
        wouldnt wudnt
        dont dnt donot
        doesnt dosent doesent dosnt
        didnt didint
        cant cnt
        isnt isint
        tell tel
        talk tlk tallk
        talking talkin tlking
        share shair
        ask asj
        asking askin
        """;

    private static readonly FrozenDictionary<string, string> usual = Read();

    public static string Usual(string word) => usual.GetValueOrDefault(word, word);

    private static FrozenDictionary<string, string> Read() => Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' '))
        .SelectMany(words => words[1..], (words, typed) => (Typed: typed, Meant: words[0]))
        .Where(slip => slip.Typed != slip.Meant)
        .DistinctBy(slip => slip.Typed)
        .ToFrozenDictionary(slip => slip.Typed, slip => slip.Meant, StringComparer.Ordinal);
}
