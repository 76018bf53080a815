package dev.agoge.environments.sandbox;
import java.util.List;
public class Try {
  public static void main(String[] a) throws Exception {
    long t=System.nanoTime();
    var sb=new QuickJsSandbox();
    var s=sb.start(1,List.of("tool"));
    System.out.printf("start %.1f ms, %d bytes%n",(System.nanoTime()-t)/1e6,s.bytes());
    for (String c: List.of("1+1","let x=5; var y=6; y","y+1","x","tool({a:1}).b","tool({a:1,bad:1})","print({a:[1,2]},'x',null,undefined,new Map([[1,2]]),()=>1,10n)","Math.random()","Math.random()","Date.now()+' '+new Date()","'\\ud800'","print('\\ud800')","throw {a:1}","throw new Error('a\\ud800')","\n\nnull.x","(function f(){f()})()","for(;;);","let s=[];for(;;)s.push([1,2,3])","new Uint8Array(100*1024*1024)","Promise.reject(new Error('x')); 3","(async()=>{ let r=await tool({a:3}); print('async',r)})(); 1","(async()=>{ throw new Error('late') })(); 1","Promise.resolve().then(()=>{for(;;);}); 5","Object.getOwnPropertyNames(globalThis).filter(n=>/java|plugin|javy|invoke/i.test(n)).join()","let a=Symbol.for('enter'); globalThis[a]()","import('x')","import x from 'y'","await 3","return 3","Function('return this')()===globalThis","''.constructor.constructor('return typeof java_invoke')()","Array.prototype[Symbol.iterator]=null; String.prototype.slice=()=>'evil'; JSON.stringify=()=>{throw 1}; print([1,2]); throw new Error('e')","'x'.repeat(50000)","print('x'.repeat(50000))","tool('x'.repeat(200000))","/(a+)+$/.test('a'.repeat(40)+'b')","let u=[1,2","class A{}; A", "structuredClone", "globalThis.undefined", "while(true){try{(function f(){f()})()}catch(e){}}","let o={toString(){throw 1}}; throw o", "let e=new Error('x'); Object.defineProperty(e,'stack',{get(){throw 1}}); throw e", "JSON.parse('['.repeat(100000))", "new Proxy({},{get(){throw 1}})", "eval('['.repeat(20000))")) {
      t=System.nanoTime();
      Run r=sb.run(s,c,(n,arg)->{ if(arg.contains("bad")) throw new RefusedCallException("no bad"); return "{\"b\":"+arg+"}";});
      System.out.printf("%.2f ms %s => %s | %s %s work %d state %d%n",(System.nanoTime()-t)/1e6,c,brief(r.outcome().toString()),brief(r.printed()),r.cut(),r.work(),r.after().bytes());
      if(c.startsWith("let x=5")||c.equals("Math.random()")) s=r.after();
    }
    for(int k=0;k<3;k++){ t=System.nanoTime(); for(int i=0;i<1000;i++) sb.run(s,"1+1"); System.out.printf("%.3f ms a run%n",(System.nanoTime()-t)/1e9); }
  }
  static String brief(String s){ return s.length()>150?s.substring(0,150)+"...":s; }
}
